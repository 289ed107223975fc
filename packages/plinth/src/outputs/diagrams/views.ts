import type { Subject } from '#answers/subject.ts'
import { grouped } from './group.ts'
import { sceneOf, type Scene } from './read/scene.ts'
import { viewNames, type View, type ViewName } from './view.ts'
import { cluster } from './views/cluster.ts'
import { delivery } from './views/delivery.ts'
import { identity } from './views/identity.ts'
import { layers } from './views/layers.ts'
import { network } from './views/network.ts'
import { overview } from './views/overview.ts'
import { requests } from './views/requests.ts'
import { secrets } from './views/secrets.ts'
import { securityGroups } from './views/security-groups.ts'
import { service } from './views/service.ts'
import { storage } from './views/storage.ts'
import { traffic } from './views/traffic.ts'

export interface ViewOptions {
  /** For the view `service`: which one; the first by name when it is left out. */
  readonly service?: string
}

type MakeView = (scene: Scene, options: ViewOptions) => View

const makers: Readonly<Record<ViewName, MakeView>> = {
  overview,
  network,
  traffic,
  requests,
  'security-groups': securityGroups,
  cluster,
  identity,
  storage,
  secrets,
  delivery,
  layers,
  service: (scene, options) => service(scene, options.service ?? scene.workloads[0]?.name ?? ''),
}

/** One picture of one environment. */
export function viewOf(subject: Subject, name: ViewName, options: ViewOptions = {}): View {
  return grouped(makers[name](sceneOf(subject), options))
}

/** Every picture, with one of each service. */
export function allViewsOf(subject: Subject): readonly View[] {
  const scene = sceneOf(subject)
  const general = viewNames.filter((name) => name !== 'service').map((name) => grouped(makers[name](scene, {})))
  return [...general, ...scene.workloads.map(({ name }) => grouped(service(scene, name)))]
}

/** Services that the view `service` can show. */
export function servicesIn(subject: Subject): readonly string[] {
  return sceneOf(subject).workloads.map(({ name }) => name)
}
