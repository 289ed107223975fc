import { runners, trivyVersion } from '#facts/actions.ts'
import { decided, type WithSettings } from '#graph/value.ts'
import type { DeliveryPlan } from './plan.ts'
import { emulateScript, packageScript, scannableScript, testScript } from './scripts/release.ts'
import { checkout, uses, type Step, type StepsJob } from './workflow.ts'

/** Docker's names of processors. */
const platforms = { x86_64: 'linux/amd64', arm64: 'linux/arm64' } as const

/** Everything that runs code of a service or of its dependencies, in a job that has no identity anywhere. */
export function buildJob({ architectures }: DeliveryPlan): WithSettings<StepsJob> {
  const [only] = architectures
  const mixed = architectures.length > 1
  return {
    name: 'Build ${{ matrix.service.name }}',
    needs: 'changed',
    if: "needs.changed.outputs.services != '[]'",
    permissions: decided(
      { contents: 'read' } as const,
      'code of services and of their dependencies runs here, so there is no identity to steal',
    ),
    'runs-on': mixed || only === undefined ? runners.x86_64 : runners[only],
    'timeout-minutes': 45,
    strategy: { 'fail-fast': false, matrix: { service: '${{ fromJSON(needs.changed.outputs.services) }}' } },
    env: {
      SERVICE: '${{ matrix.service.name }}',
      SERVICE_PATH: '${{ matrix.service.path }}',
      PLATFORMS: architectures.map((architecture) => platforms[architecture]).join(','),
    },
    steps: [
      checkout(),
      ...(mixed
        ? [decided({ name: 'Emulate the other processor', run: emulateScript }, 'nodes of both kinds run this image')]
        : []),
      { name: 'Set up Buildx', uses: uses('docker/setup-buildx-action'), with: { 'cache-binary': false } },
      { name: 'Test', run: testScript },
      { name: 'Build', run: scannableScript },
      ...scanSteps(),
      { name: 'Package', run: packageScript },
      {
        name: 'Keep the image',
        uses: uses('actions/upload-artifact'),
        with: {
          name: 'image-${{ matrix.service.name }}',
          path: 'image.tar\nsbom.cdx.json\n',
          'if-no-files-found': 'error',
          'retention-days': decided(3, 'long enough to run the failed jobs of a release again'),
        },
      },
    ],
  }
}

function scanSteps(): readonly WithSettings<Step>[] {
  const trivy = uses('aquasecurity/trivy-action')
  const image = { input: 'scan.tar', version: trivyVersion, cache: false } as const
  return [
    decided(
      {
        name: 'Scan',
        uses: trivy,
        with: { ...image, severity: 'HIGH,CRITICAL', 'ignore-unfixed': true, 'exit-code': '1' },
      },
      'what can be mended must be, before it runs anywhere. Tags of this action were once moved to commits of an ' +
        'attacker; this commit is from after the clean-up',
    ),
    decided(
      {
        name: 'List what is inside',
        uses: trivy,
        with: { ...image, format: 'cyclonedx', output: 'sbom.cdx.json', 'skip-setup-trivy': true },
      },
      'the day a library turns out to be broken, this says which images have it',
    ),
  ]
}
