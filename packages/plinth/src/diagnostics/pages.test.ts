import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { judge, readPages } from './testing/page.ts'

const pages = readPages()
for (const p of pages) test(p.code, async () => {
  const wrong = await judge(p.wrong!)
  const right = await judge(p.right!)
  const w = wrong.findings.map((f) => f.code)
  const r = right.findings.map((f) => f.code)
  if (!w.includes(p.code as never) || new Set(w).size > 1 || r.length) console.log(p.code, w, r, wrong.findings.map(wrong.print).join('\n'), right.findings.map(right.print).join('\n'))
})
