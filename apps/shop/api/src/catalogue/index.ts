import type { Services } from '../services.ts'
import { getProduct } from './get-product.ts'
import { listCategories } from './list-categories.ts'
import { listProducts } from './list-products.ts'
import { listRelatedProducts } from './list-related-products.ts'
import { suggestSearches } from './suggest-searches.ts'

export function catalogueHandlers(services: Services) {
  return {
    listCategories: listCategories(services),
    listProducts: listProducts(services),
    getProduct: getProduct(services),
    listRelatedProducts: listRelatedProducts(services),
    suggestSearches: suggestSearches(services),
  }
}
