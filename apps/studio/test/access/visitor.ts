/** A browser without scripts: keeps cookies, sends forms, follows nothing by itself. */
export class Visitor {
  readonly #address: string;
  #cookies = new Map<string, string>();

  constructor(address: string) {
    this.#address = address.replace(/\/$/, '');
  }

  /** The same person in another window: what happens there to the session does not show here. */
  twin(): Visitor {
    const other = new Visitor(this.#address);
    other.#cookies = new Map(this.#cookies);
    return other;
  }

  get(path: string): Promise<Response> {
    return this.#send(path, {});
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>> = {},
    origin = this.#address,
  ): Promise<Response> {
    return this.postBody(path, new URLSearchParams(fields), origin);
  }

  /** A form in which a field may stand more than once. */
  postBody(path: string, body: URLSearchParams, origin = this.#address): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
    });
  }

  async #send(path: string, request: RequestInit): Promise<Response> {
    const response = await fetch(this.#address + path, {
      ...request,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(request.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
