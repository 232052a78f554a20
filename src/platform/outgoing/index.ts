export { type Reach, reachOf } from './address.ts'
export { type Allowed, parseAllowed } from './allowed.ts'
export { createOutgoingGuard, ForbiddenAddress, type OutgoingGuard, type Resolver } from './guard.ts'
export { createPost, type Post, type Posted, type PostOptions } from './post.ts'
