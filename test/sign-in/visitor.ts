/** A browser as far as redirects and cookies go: one jar for each host and port. */
export class Visitor {
  readonly #jars = new Map<string, Map<string, string>>()

  async get(address: string): Promise<Response> { return this.#send(address, { method: 'GET' }) }

  async post(address: string, body: unknown): Promise<Response> {
    return this.#send(address, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' } })
  }

  /** Goes where it is sent, until a page under `end` or one that sends nowhere; gives the last address and answer. */
  async follow(address: string, end: string): Promise<{ readonly url: string; readonly response: Response | undefined }> {
    let url = address
    for (let count = 0; count < 15; count += 1) {
      if (url.startsWith(end) && !url.startsWith(`${end}/api/`)) return { url, response: undefined }
      const response = await this.get(url)
      const location = response.headers.get('location')
      if (location === null) return { url, response }
      url = new URL(location, url).href
    }
    throw new Error(`sent around in a circle: ${url}`)
  }

  cookie(address: string, name: string): string | undefined { return this.#jar(address).get(name) }
  setCookie(address: string, name: string, value: string): void { this.#jar(address).set(name, value) }

  #jar(address: string): Map<string, string> {
    const { host } = new URL(address)
    const jar = this.#jars.get(host) ?? new Map<string, string>()
    this.#jars.set(host, jar)
    return jar
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const jar = this.#jar(address)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { ...init.headers, ...(cookie === '' ? {} : { cookie }), 'accept-language': 'en' } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
}
