import { layers } from '#graph/resource.ts'

/** `aws_vpc.main` of `demo/platform/aws_vpc.main`; keys of `for_each` may hold slashes. */
export function addressIn(id: string): string {
  return afterLayer(id, 1)
}

/** `platform/aws_vpc.main` of `demo/platform/aws_vpc.main`. */
export function placeIn(id: string): string {
  return afterLayer(id, 0)
}

/** An id starts with its environment, if it has one, and its layer, or the name of the plan that it is from. */
function afterLayer(id: string, skipped: number): string {
  const steps = id.split('/')
  const layer = layers.some((known) => known === steps[0]) ? 0 : 1
  return steps.slice(layer + skipped).join('/')
}
