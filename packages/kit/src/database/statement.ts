/**
 * A statement that is sent often: the server keeps its plan under the name, on each connection. `name` is unique
 * within a service, up to 63 characters. The types say what goes in and what comes out; nothing checks them at run time.
 */
export interface Statement<Row = Record<string, unknown>, Values extends readonly unknown[] = readonly unknown[]> {
  readonly name: string
  readonly text: string
  /** Only for the compiler; never set. */
  readonly types?: { readonly row: Row; readonly values: Values }
}

/** `statement<{ id: number }, [slug: string]>('product-by-slug', 'select id from product where slug = $1')` */
export function statement<Row, Values extends readonly unknown[] = []>(
  name: string,
  text: string,
): Statement<Row, Values> {
  return Object.freeze({ name, text })
}
