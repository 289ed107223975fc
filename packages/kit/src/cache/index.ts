export { createCache, type Cache, type Cached, type CacheOptions, type GetOptions } from './cache.ts'
