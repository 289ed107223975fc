/** The columns of export and import, in their order. One row is one variant; its product is repeated. */
export const productColumns = [
  'product',
  'product name',
  'category',
  'published',
  'sku',
  'variant',
  'price',
  'price before',
  'grams',
  'active',
  'available',
] as const

export type ProductColumn = (typeof productColumns)[number]
