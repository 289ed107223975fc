import type { PolicyText } from '#capabilities/policy.ts'
import { derive, setting, type Setting } from '#graph/value.ts'
import { environmentVariable } from '#language/names.ts'
import { secretNameFor, type Workload } from './workload.ts'

/** An environment variable of a container: a value, or a key of a Secret. */
export type Variable =
  | { readonly name: string; readonly value: PolicyText | Setting<string> }
  | {
      readonly name: string
      readonly valueFrom: { readonly secretKeyRef: { readonly name: string; readonly key: string } }
    }

/** Environment of a container, sorted by name. What the platform file writes itself wins over what links bring. */
export function environmentOf(workload: Workload): readonly Variable[] {
  const variables = new Map<string, Variable>()
  const add = (variable: Variable): void => void variables.set(variable.name, variable)
  for (const variable of linkVariables(workload)) add(variable)
  for (const [name, value] of plainVariables(workload)) add({ name, value })
  return [...variables.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function linkVariables(workload: Workload): readonly Variable[] {
  const { service, grants, namespace } = workload
  return [
    { name: 'PORT', value: derive(service.settings.port, String) },
    ...grants.calls.map(({ slug }) => ({
      name: `${environmentVariable(slug)}_URL`,
      value: `http://${slug}.${namespace}.svc.cluster.local`,
    })),
    ...grants.pools.map(({ variable, size }) => ({ name: variable, value: derive(size, String) })),
    ...grants.doors.flatMap(({ store, secret, variables }) => [
      ...Object.entries(variables).map(([name, value]) => ({ name, value })),
      ...Object.keys(secret?.variables ?? {}).map((key) => ({
        name: key,
        valueFrom: { secretKeyRef: { name: secretNameFor(workload, store), key } },
      })),
    ]),
  ]
}

/** Variables as written; each keeps its own place in the platform file. */
function plainVariables({ service }: Workload): readonly (readonly [string, Setting<string>])[] {
  const { value, origin } = service.settings.environment
  return Object.entries(value).map(([name, written]) => [
    name,
    setting(verbatim(written), origin.from === 'declared' ? { ...origin, path: [...origin.path, name] } : origin),
  ])
}

/** Kubernetes would read `$(NAME)` as a reference to another variable. */
function verbatim(text: string): string {
  return text.replaceAll('$(', '$$$$(')
}
