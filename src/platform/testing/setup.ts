import { afterAll } from 'vitest'
import { endAll } from './ends.ts'

// Run anew for each test file.
afterAll(endAll)
