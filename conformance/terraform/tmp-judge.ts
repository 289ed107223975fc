import { readdirSync, writeFileSync } from 'node:fs'
import { judgeModule } from './engine.ts'
import { tryFindTerraform } from './terraform.ts'
const root = process.argv[2] ?? '/tmp/shop/terraform'
const filter = process.argv[3]
for (const env of readdirSync(root))
  for (const layer of readdirSync(`${root}/${env}`)) {
    if (filter && !`${env}/${layer}`.includes(filter)) continue
    const t = performance.now()
    const { verdicts, plan } = await judgeModule(tryFindTerraform()!, `${root}/${env}/${layer}`)
    console.log(
      `== ${env}/${layer} ${Math.round(performance.now() - t)} ms: ${verdicts.map((v) => `${v.judge}:${v.passed ? 'ok' : 'REFUSED'}`).join(' ')}`,
    )
    for (const v of verdicts) if (!v.passed) console.log(v.judge, v.message.slice(-2500))
    writeFileSync(`/tmp/plan-${env}-${layer}.json`, JSON.stringify(plan ?? null))
  }
