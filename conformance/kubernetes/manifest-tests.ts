import { beforeAll, describe, expect, test } from 'vitest'
import { type FolderVerdict, judgeFolder, renderFolderVerdict } from './folder.ts'
import { kubectlNotFound, tryFindKubectl } from './kubectl.ts'
import { kubernetesVersions } from './schema-sources.ts'

/**
 * The tests that the manifests of any platform have to pass. `emit` writes them and returns their folder:
 *
 *     testManifests('the shop', async () => join(await emitShop(), 'gitops'))
 */
export function testManifests(title: string, emit: () => Promise<string>): void {
  describe(`the manifests of ${title}`, () => {
    let verdict: FolderVerdict

    beforeAll(async () => {
      verdict = await judgeFolder(await emit())
      process.stdout.write(`${title}: ${renderFolderVerdict(verdict)}\n`)
    })

    test('there are some', () => {
      expect([...verdict.objects.keys()]).not.toEqual([])
    })

    test.each(kubernetesVersions)('Kubernetes %s accepts every one', (version) => {
      expect(verdict.findings.filter(({ versions }) => versions.includes(version))).toEqual([])
    })

    test('files can be read, and what they refer to exists', () => {
      expect(verdict.findings.filter(({ versions }) => versions.length === 0)).toEqual([])
    })

    test('every kustomization and every CEL rule was judged', ({ skip }) => {
      skip(tryFindKubectl() === undefined, kubectlNotFound)
      expect(verdict.notRun).toEqual([])
    })
  })
}
