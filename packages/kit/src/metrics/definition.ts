/** One metric: its name is the key in the table. Names end in their unit, counters in `_total`. */
interface Described {
  /** One sentence, printed with the metric. */
  readonly help: string
  /** Names of the labels; every sample gives all of them. */
  readonly labels: readonly string[]
}

export interface CounterDefinition extends Described {
  readonly kind: 'counter'
}

export interface GaugeDefinition extends Described {
  readonly kind: 'gauge'
}

export interface HistogramDefinition extends Described {
  readonly kind: 'histogram'
  /** Upper bounds, in the unit of the name. */
  readonly buckets: readonly number[]
}

export type MetricDefinition = CounterDefinition | GaugeDefinition | HistogramDefinition
export type MetricTable = Readonly<Record<string, MetricDefinition>>

/** The names of one kind of metric in a table. */
export type NamesOf<Table extends MetricTable, Kind extends MetricDefinition['kind']> = {
  readonly [Name in keyof Table & string]: Table[Name]['kind'] extends Kind ? Name : never
}[keyof Table & string]

/** The labels that a metric of the table asks for; a forgotten or misspelt one is a type error. */
export type LabelsOf<Table extends MetricTable, Name extends keyof Table> = Readonly<
  Record<Table[Name]['labels'][number], string>
>
