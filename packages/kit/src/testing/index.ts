/** The door for tests of services: `@plinth/kit/testing`. */
export { arbitraryOfSchema } from './arbitrary-of-schema.ts'
export { freePort } from './free-port.ts'
export { fuzzOf, type FuzzOptions, type RouteFuzz } from './fuzz.ts'
export { startTestPostgres, type TestPostgres } from './postgres.ts'
export { redisMissing, startTestRedis, type TestRedis } from './redis.ts'
export { contradiction, routeMatrix, type Expected, type RouteCase } from './route-matrix.ts'
export { usePostgres } from './use-postgres.ts'
export { useConnections, useRedis } from './use-redis.ts'
