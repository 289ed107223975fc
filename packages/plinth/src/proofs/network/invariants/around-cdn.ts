import { diagnose, type Diagnostic } from '#diagnostics/diagnostic.ts'
import { isEmpty } from '../packets.ts'
import { packetsOfTraffic } from '../traffic.ts'
import { counterexample, partiesOf, type Ground } from './ground.ts'

/** A load balancer behind a CDN is not reached around it: what the CDN protects against would come that way. */
export function proveAroundCdn(ground: Ground): readonly Diagnostic[] {
  const { ways, declared } = ground
  const [internet] = partiesOf(ground, 'internet')
  const behind = new Set(partiesOf(ground, 'cdn').flatMap((cdn) => ways.chainsFrom(cdn).map(({ end }) => end)))
  return partiesOf(ground, 'load-balancer')
    .filter((balancer) => behind.has(balancer))
    .flatMap((balancer) => {
      const way = internet && ways.direct(internet, balancer, packetsOfTraffic(balancer.listens))
      if (internet === undefined || way === undefined || isEmpty(way.allowed)) return []
      const scheme = declared.edge?.loadBalancer.scheme.origin
      const path = scheme === undefined || scheme.from === 'decision' ? (declared.edge?.at ?? []) : scheme.path
      return [diagnose('reach/around-cdn', counterexample(ground, internet, balancer, way), { path })]
    })
}
