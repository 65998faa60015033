/** A file to keep: its bytes, kind and name. The name is written in plain letters, whatever it was. */
export function download(body: string | Uint8Array, type: string, name: string): Response {
  const plain = name.replace(/[^A-Za-z0-9._-]+/g, '-');
  return new Response(typeof body === 'string' ? body : body.slice().buffer, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });
}
