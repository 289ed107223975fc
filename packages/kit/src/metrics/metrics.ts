import type { LabelsOf, MetricTable, NamesOf } from './definition.ts'
import type { KitMetrics } from './names.ts'

/** One reading of a gauge. */
export interface Reading<Labels> {
  readonly labels: Labels
  readonly value: number
}

/** The metrics of one table, on a registry that all tables of a service share. */
export interface Metrics<Table extends MetricTable = KitMetrics> {
  /** Adds to a counter; by 1 unless said otherwise. */
  count<Name extends NamesOf<Table, 'counter'>>(name: Name, labels: LabelsOf<Table, Name>, by?: number): void
  /** Sets a gauge. */
  set<Name extends NamesOf<Table, 'gauge'>>(name: Name, labels: LabelsOf<Table, Name>, value: number): void
  /** Puts a value, in the unit of the name, into a histogram. */
  observe<Name extends NamesOf<Table, 'histogram'>>(name: Name, labels: LabelsOf<Table, Name>, value: number): void
  /**
   * Reads a gauge, or the total of a counter, when somebody scrapes; several readers of one metric add up.
   * Returns the function that ends it.
   */
  watch<Name extends NamesOf<Table, 'gauge' | 'counter'>>(
    name: Name,
    read: () => readonly Reading<LabelsOf<Table, Name>>[] | Promise<readonly Reading<LabelsOf<Table, Name>>[]>,
  ): () => void
  /** Adds the metrics of an application to the same registry. */
  define<const More extends MetricTable>(table: More): Metrics<More>
  /** The text that Prometheus scrapes. */
  exposition(): Promise<string>
  readonly contentType: string
  /** All names of all tables: alerts are checked against it. */
  names(): readonly string[]
}
