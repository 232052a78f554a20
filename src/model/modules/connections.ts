import { defineModule } from '../define/module.ts'

export const connections = defineModule('connections', {
  label: { en: 'Connections', zh: '系统对接' },
  about: { en: 'Webhooks, keys for other programs, and assistants by MCP.', zh: 'Webhook、供其他程序使用的 API 密钥，以及通过 MCP 接入的助手。' },
  settings: ['api-keys', 'webhooks'],
  routes: ['/api/v1/api-keys', '/mcp'],
  keys: true,
  jobs: ['webhook.clear'],
})
