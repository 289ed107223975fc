import { availability } from './catalogue/availability.ts'
import { change } from './catalogue/change.ts'
import { cluster } from './catalogue/cluster.ts'
import { cost } from './catalogue/cost.ts'
import { document } from './catalogue/document.ts'
import { edge } from './catalogue/edge.ts'
import { language } from './catalogue/language.ts'
import { load } from './catalogue/load.ts'
import { network } from './catalogue/network.ts'
import { output } from './catalogue/output.ts'
import { reach } from './catalogue/reach.ts'
import { services } from './catalogue/services.ts'
import { stores } from './catalogue/stores.ts'

/** Every finding that Plinth can report, by code. Each has a page in `docs/codes` with a bad and a good example. */
export const catalogue = {
  ...load,
  ...language,
  ...network,
  ...availability,
  ...cluster,
  ...stores,
  ...services,
  ...edge,
  ...reach,
  ...cost,
  ...change,
  ...output,
  ...document,
}

export type Code = keyof typeof catalogue

type Message<C extends Code> = (typeof catalogue)[C]['message']
type Help<C extends Code> = (typeof catalogue)[C]['help']
type ParameterOf<Part> = Part extends (parameters: infer P) => string ? P : unknown

/** What a code needs to know to write its message and its help. */
export type ParametersOf<C extends Code> = ParameterOf<Message<C>> & ParameterOf<Help<C>>
