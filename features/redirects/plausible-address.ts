const MOST_CHARACTERS = 300
const MOST_PARTS = 8

/** What machines try at every site: programs, secrets, the doors of other systems. */
const probes =
  /^\/(?:wp-(?!content\/uploads)|wordpress\/|cgi-bin|vendor|phpmyadmin|xmlrpc|_|\.|admin|api|assets|media|preview)|\.(?:php\d?|aspx?|jsp|cgi|env|git|sql|bak|zip|tar|gz|rar|ini|ya?ml|json|xml|txt|js|css|map|ico|png|jpe?g|gif|svg|webp|exe|dll|sh)$|\/\.|\/{2}/i

/**
 * Whether an address that is not there may once have been a page: letters and digits between slashes. Everything else is
 * somebody trying doors, and not worth a line.
 */
export const isPlausibleAddress = (path: string): boolean =>
  path.length > 1 &&
  path.length <= MOST_CHARACTERS &&
  path.split('/').length <= MOST_PARTS &&
  /^\/[\p{L}\p{N}\p{M}/._~+,:!'()@-]+$/u.test(path) &&
  !probes.test(path)
