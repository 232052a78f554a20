export { keyOf, readSecretKeys, type SecretKey, type SecretKeys } from './key.ts'
export { createSecrets, type Secrets } from './seal.ts'
