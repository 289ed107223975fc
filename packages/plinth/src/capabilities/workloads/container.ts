import { decided, type WithSettings } from '#graph/value.ts'
import type { Container, Probe, Volume } from '#kubernetes/types.gen.ts'
import { environmentOf } from './environment.ts'
import type { Stopping } from './stopping.ts'
import { decidedGroup, imageOf, type Workload } from './workload.ts'

/** The one container of a pod. */
export function containerOf(workload: Workload, stopping: Stopping): WithSettings<Container> {
  const { service } = workload
  const { cpu, memory, port, writable } = service.settings
  return {
    name: service.slug,
    image: imageOf(workload),
    ports: [{ name: 'http', containerPort: port, protocol: 'TCP' }],
    env: environmentOf(workload),
    resources: { requests: { cpu, memory }, limits: decidedGroup<Quantities>({ memory }, whyLimits) },
    ...probesOf(workload),
    lifecycle: { preStop: { sleep: { seconds: stopping.wait } } },
    securityContext,
    volumeMounts:
      writable.value.length === 0
        ? undefined
        : volumesOf(workload).map(({ path, name }) => ({ name, mountPath: path })),
  }
}

type Quantities = Readonly<Record<string, string>>

const whyLimits =
  'memory is reserved in full, so that a node never has to choose a victim; a limit on processor time would slow the ' +
  'pod down while the node is idle'

const securityContext = {
  allowPrivilegeEscalation: decided(false, 'no program of the image can gain rights that the container lacks'),
  capabilities: { drop: decided(['ALL'], 'a web service needs no rights of the kernel') },
  readOnlyRootFilesystem: decided(true, 'an intruder cannot change the program'),
}

/** Folders that the process writes to: empty at the start of each pod, and gone with it. */
export function emptyVolumes(workload: Workload): readonly WithSettings<Volume>[] | undefined {
  const volumes = volumesOf(workload)
  if (volumes.length === 0) return undefined
  return volumes.map(({ name }) => ({ name, emptyDir }))
}

const emptyDir = { sizeLimit: decided('512Mi', 'a runaway log file evicts its own pod and not its neighbours') }

/** Volumes by sorted path, each with a name made of its path. */
function volumesOf({ service }: Workload): readonly { readonly name: string; readonly path: string }[] {
  const paths = [...new Set(service.settings.writable.value)].sort()
  const names = paths.map(volumeName)
  return paths.map((path, i) => {
    const name = names[i] ?? ''
    return { path, name: names.indexOf(name) === i ? name : `${name}-${i}` }
  })
}

/** `/var/cache/nginx` becomes `var-cache-nginx`. */
function volumeName(path: string): string {
  const name = path
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '')
  return name === '' ? 'root' : name
}

type Probes = Readonly<Record<'startupProbe' | 'livenessProbe' | 'readinessProbe', WithSettings<Probe>>>

function probesOf({ service }: Workload): Probes {
  const { live, ready } = service.settings.health
  return {
    startupProbe: { httpGet: { path: live, port: 'http' }, ...patience.started },
    livenessProbe: { httpGet: { path: live, port: 'http' }, ...patience.alive },
    readinessProbe: { httpGet: { path: ready, port: 'http' }, ...patience.ready },
  }
}

/** Three questions with three answers. */
const patience = {
  /** Given a minute, so that a slow start is no reason to be killed. */
  started: {
    periodSeconds: decided(2, 'a pod serves soon after it has started'),
    failureThreshold: decided(30, 'a minute to start; until then the other probes wait'),
  },
  /** Asks the process alone, or a lost database would restart every pod. */
  alive: {
    periodSeconds: decided(10, 'a stuck process is rare'),
    timeoutSeconds: decided(5, 'slow is not dead'),
    failureThreshold: decided(3, 'half a minute without an answer: only a restart helps'),
  },
  /** Takes this pod out of the routing. */
  ready: {
    periodSeconds: decided(
      3,
      'a pod that hangs gets no requests after eight seconds: two questions, and two seconds for the last',
    ),
    timeoutSeconds: decided(2, 'a pod that answers later is overloaded'),
    failureThreshold: decided(2, 'one lost answer is an accident'),
  },
}
