// The service worker, behind the constants that worker-text.ts writes before it:
// BASE (path of the site), CACHE (name of this copy), FILES (addresses to keep).

/** Milliseconds that a reader waits for the site where a copy is at hand. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(BASE)) return;
  event.respondWith(isHashed(pathname) ? fromCopy(request) : fromSite(event));
});

/** Whether a file of this name is the same for ever. */
const isHashed = (path) => path.startsWith(`${BASE}_astro/`);

/** All or nothing: half a copy would be found out on the worst day. */
async function keepAll() {
  const cache = await caches.open(CACHE);
  const add = async (file) => {
    const known = isHashed(file) ? await caches.match(file) : undefined;
    // Else past the cache of HTTP, which may hold pages of yesterday.
    await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: 'no-cache' })));
  };
  await Promise.all(FILES.map(add));
}

async function forgetOthers() {
  const mine = CACHE.slice(0, CACHE.lastIndexOf(' '));
  const old = (await caches.keys()).filter((name) => name !== CACHE && name.startsWith(`${mine} `));
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function fromCopy(request) {
  return (await caches.match(request)) ?? keep(request);
}

/** The site as it is, and its copy where it is slow, broken, or gone. */
async function fromSite(event) {
  const { request } = event;
  const copy = await caches.match(request, { ignoreSearch: true });
  const fresh = keep(request).catch(() => undefined);
  event.waitUntil(fresh);
  const answer = await (copy ? Promise.race([fresh, after(PATIENCE)]) : fresh);
  // A proxy answers with 502 and the like for a cluster that is down.
  if (answer && answer.status < 500) return answer;
  return copy ?? answer ?? sorry();
}

async function keep(request) {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(CACHE);
    await cache.put(request, answer.clone());
  }
  return answer;
}

const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function sorry() {
  const text =
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<title>No copy of this page</title>' +
    '<p>The site does not answer, and this browser has no copy of this page. It has ' +
    `<a href="${BASE}">the start page</a> and <a href="${BASE}emergency/">the emergency sheet</a>.`;
  return new Response(text, { status: 503, headers: { 'content-type': 'text/html' } });
}
