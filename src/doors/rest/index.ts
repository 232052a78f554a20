export { createRestDoor, restRoutes } from './door.ts'
export type { DuplicateMatch, LiveEntry, LiveFeed, RestDependencies, SearchHit, SearchRequest, TimelineRequest } from './ports.ts'
export type { Route } from './route.ts'
