import { diagnose } from '#diagnostics/diagnostic.ts'
import { isDeclared } from '../declared.ts'
import type { Delivery, Edge, Route } from '../environment.ts'
import type { Fields } from '../field.ts'
import { at, inside, override, type Located } from '../located.ts'
import { read } from '../read.ts'
import { cdnFields } from '../words/cdn.ts'
import { githubFields } from '../words/github.ts'
import { linkTo, type Names } from './names.ts'
import type { Report } from './report.ts'

/** The way in, with its routes by name; absent when nothing is reachable from the internet. */
export function readEdge(root: Located, own: Located, names: Names, report: Report): Edge | undefined {
  const base = at(root, 'edge')
  if (base === undefined) return undefined
  if (!isDeclared(base.value) || base.value.kind !== 'cdn' || inside(base.value) === undefined) {
    report(
      diagnose('language/wrong-value', { given: "'edge'", expected: 'cdn({ routes: [...] })' }, { path: base.path }),
    )
    return undefined
  }
  const over = at(own, 'edge')
  if (over !== undefined) read<Fields>(cdnFields, base, 'edge', report)
  const { routes, ...rest } = read(cdnFields, override(base, over) as Located, 'edge', report)
  const readRoute = (route: (typeof routes)[number]): readonly Route[] => {
    if (route.to === undefined || route.to.origin.from !== 'declared') return []
    const to = linkTo(route.to.value, route.to.origin.path, names, report)
    return to === undefined ? [] : [{ ...route, to: { from: 'internet', to, path: route.to.origin.path } }]
  }
  return { ...rest, routes: (Array.isArray(routes) ? routes : []).flatMap(readRoute), at: base.path }
}

/** Delivery; the same in every environment. */
export function readDelivery(root: Located, report: Report): Delivery | undefined {
  const given = at(root, 'delivery')
  if (given === undefined) return undefined
  if (!isDeclared(given.value) || given.value.kind !== 'github' || inside(given.value) === undefined) {
    report(
      diagnose(
        'language/wrong-value',
        { given: "'delivery'", expected: "github({ repository: 'owner/name' })" },
        { path: given.path },
      ),
    )
    return undefined
  }
  return { ...read(githubFields, given, 'delivery', report), at: given.path }
}
