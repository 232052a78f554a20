export { mcpRoute } from './http.ts'
export { createMcpServer } from './server.ts'
export { serveStdio } from './stdio.ts'
export type { McpGiven } from './tool.ts'
