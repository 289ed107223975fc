import type { Scene } from '#outputs/diagrams/read/scene.ts'
import { ofCluster } from './entities/of-cluster.ts'
import { ofTerraform } from './entities/of-terraform.ts'
import { outside } from './entities/outside.ts'
import { wholes } from './entities/wholes.ts'
import type { Entity } from './entity.ts'

/** Everything in one environment that a document could draw, in the order of the graph. */
export function entitiesOf(scene: Scene): readonly Entity[] {
  return [...outside(scene.subject), ...ofTerraform(scene), ...wholes(scene), ...ofCluster(scene)]
}
