vcl 4.1;

# Varnish 6.6 or newer in front of any number of instances. Start it so (compose.yaml does):
#   varnishd -f /etc/varnish/default.vcl -a readers=:8080 -a purges=127.0.0.1:6091 -a kept=127.0.0.1:6092
#     -p http_gzip_support=off -s malloc,1G
# `purges` is the door for VARNISH_URLS: never open it to the world. `kept` is a door for Varnish itself. Without
# http_gzip_support=off Varnish would ask for gzip alone and throw the stored brotli away.
#
# Each page is held twice. What readers get goes the moment a change makes it stale, so that nobody sees the page from
# before. Behind it, at the door `kept`, lies what was last seen of it, for when no instance can make it anew: only a
# story that was taken down is taken from there too.

import directors;
import std;

probe health {
  .url = "/api/health";
  .interval = 2s;
  .timeout = 5s;
  .window = 4;
  .threshold = 2;
  .initial = 2;
}

# One for each instance; a name is looked up once, when Varnish starts.
backend one {
  .host = "app-1";
  .port = "3000";
  .probe = health;
  .connect_timeout = 1s;
  .first_byte_timeout = 15s;
  .between_bytes_timeout = 15s;
  .max_connections = 500;
}
backend two {
  .host = "app-2";
  .port = "3000";
  .probe = health;
  .connect_timeout = 1s;
  .first_byte_timeout = 15s;
  .between_bytes_timeout = 15s;
  .max_connections = 500;
}

# What was last seen of each page: ourselves, by the door `kept`.
backend kept {
  .host = "127.0.0.1";
  .port = "6092";
  .connect_timeout = 1s;
  .first_byte_timeout = 35s;
  .between_bytes_timeout = 35s;
}

# Whoever ends TLS before us: what it says of the reader's address counts, and the address we saw (its own) does not.
acl tls {
  "127.0.0.1";
  "::1";
  # this machine, as compose.yaml's network sees it
  "172.30.7.1";
}

sub vcl_init {
  new instances = directors.round_robin();
  instances.add_backend(one);
  instances.add_backend(two);
}

sub vcl_recv {
  set req.backend_hint = instances.backend();
  if (req.restarts == 0) {
    unset req.http.x-stale-if-error;
    unset req.http.x-kept;
    if (client.ip ~ tls && req.http.x-forwarded-for ~ ",") {
      set req.http.x-forwarded-for = regsub(req.http.x-forwarded-for, ", *[^,]*$", "");
    }
  }

  # Asked by ourselves: anew, as long as an instance is well and does not say no.
  if (local.socket == "kept") {
    set req.http.x-kept = "1";
    if (!std.healthy(req.backend_hint)) {
      set req.http.x-stale-if-error = "1";
    }
    # said each time: a restart keeps what was said before it
    if (req.http.x-stale-if-error) {
      set req.grace = 24h;
    } else {
      set req.grace = 0s;
    }
    return (hash);
  }
  if (local.socket == "purges") {
    if (req.method != "PURGE" || req.http.cache-tag !~ "^[a-z0-9:-]+(,[a-z0-9:-]+)*$") {
      return (synth(400, "Bad Request"));
    }
    # in obj.* alone, so that the lurker takes the pages away and the list of bans stays short
    set req.http.x-ban = "obj.http.cache-tag ~ (^|,)(" + regsuball(req.http.cache-tag, ",", "|") + ")(,|$)";
    if (req.http.purge != "gone") {
      set req.http.x-ban = req.http.x-ban + " && obj.http.x-kept != 1";
    }
    if (!std.ban(req.http.x-ban)) {
      return (synth(500, std.ban_error()));
    }
    return (synth(200, "Purged"));
  }
  if (req.method == "PURGE") {
    return (synth(405, "Method Not Allowed"));
  }

  if (req.url ~ "^/(admin|api|preview)(/|\?|$)") {
    # Open pages hear of alerts: a stream is handed through, byte by byte, and never waits for a buffer.
    # Where Pushpin holds them (pushpin.conf): a backend of its own, and set req.backend_hint to it here.
    if (req.url ~ "^/api/live(\?|$)" && req.url !~ "[?&]poll=1(&|$)") {
      return (pipe);
    }
    # The desk, everything that is asked with a body, and whatever says who asks.
    if (req.url !~ "^/api/live\?") {
      return (pass);
    }
  }
  if (req.method != "GET" && req.method != "HEAD" || req.http.authorization) {
    return (pass);
  }

  # Readers' pages are the same for everybody: they are made from the address alone.
  unset req.http.cookie;
  if (req.url ~ "\?") {
    set req.url = regsuball(req.url, "([?&])(utm_[a-z]+|fbclid|gclid|mc_[a-z]+)=[^&]*", "\1");
    set req.url = regsub(regsuball(req.url, "&&+", "&"), "[?]&+", "?");
    set req.url = std.querysort(regsub(req.url, "[?&]+$", ""));
  }

  # One stored body for each encoding, as the site picks them: brotli before gzip before none. What browsers say first.
  if (req.http.accept-encoding == "gzip, deflate, br, zstd" || req.http.accept-encoding == "gzip, deflate, br") {
    set req.http.accept-encoding = "br";
  } elsif (req.http.accept-encoding != "gzip") {
    if (req.http.accept-encoding ~ "(?i)(^|[ ,])br([ ,;]|$)" && req.http.accept-encoding !~ "(?i)br *; *q=0(\.0*)?( *,|$)") {
      set req.http.accept-encoding = "br";
    } elsif (req.http.accept-encoding ~ "(?i)(^|[ ,])gzip([ ,;]|$)" && req.http.accept-encoding !~ "(?i)gzip *; *q=0(\.0*)?( *,|$)") {
      set req.http.accept-encoding = "gzip";
    } else {
      unset req.http.accept-encoding;
    }
  }

  # Files never change at their address, and open pages ask again for what is true now: neither is held twice.
  if (req.url !~ "^/(media|assets|fonts|_next|api)/") {
    set req.backend_hint = kept;
  }
  # An older page is shown while it is asked for anew, for as long as stale-while-revalidate says.
  if (req.http.x-stale-if-error) {
    set req.grace = 24h;
  } else {
    set req.grace = 300s;
  }
  return (hash);
}

# Of the address alone: whoever asks by another name of ours gets the same page.
sub vcl_hash {
  hash_data(req.url);
  if (req.http.x-kept) {
    hash_data("kept");
  }
  return (lookup);
}

# Who can be shown an older page does not wait for a slow instance: what it makes is there a second later.
sub vcl_backend_fetch {
  if (bereq.http.x-kept && !bereq.http.x-stale-if-error) {
    set bereq.first_byte_timeout = 4s;
  }
}

# Where no instance is well, or one has just answered with an error, a page is shown as long as there is one.
sub vcl_miss {
  if (!req.http.x-stale-if-error && !std.healthy(req.backend_hint)) {
    set req.http.x-stale-if-error = "1";
    return (restart);
  }
}

sub vcl_pipe {
  set bereq.http.connection = "close";
}

sub vcl_backend_response {
  if (beresp.status >= 500) {
    if (bereq.http.x-kept && bereq.retries == 0) {
      return (retry);
    }
    # A page that could not be made anew leaves the one that is there: stored, even as uncacheable, it would replace it.
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    if (!bereq.http.x-stale-if-error) {
      return (error(beresp.status, beresp.reason));
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    return (deliver);
  }
  if (beresp.http.set-cookie || beresp.http.cache-control ~ "(?i)no-store|private") {
    set beresp.uncacheable = true;
    set beresp.ttl = 60s;
    return (deliver);
  }
  if (bereq.http.x-kept) {
    set beresp.http.x-kept = "1";
    # with no time at all it would not be found again
    set beresp.ttl = 1ms;
  } elsif (beresp.http.x-older) {
    unset beresp.http.x-older;
    set beresp.ttl = 1s;
  }
  # stale-if-error, which Varnish does not read: a day
  set beresp.grace = 24h;
  set beresp.keep = 1h;
  return (deliver);
}

sub vcl_backend_error {
  # One instance may be gone and another one well.
  if (bereq.http.x-kept && bereq.retries == 0) {
    return (retry);
  }
  if (bereq.is_bgfetch) {
    return (abandon);
  }
  set beresp.ttl = 0s;
  set beresp.grace = 0s;
  set beresp.http.cache-control = "no-store";
  set beresp.http.retry-after = "30";
  set beresp.http.content-type = "text/plain; charset=utf-8";
  synthetic("Service Unavailable");
  return (deliver);
}

sub vcl_deliver {
  # The instance was thought well and was not: once more, with the older page if there is one.
  if (resp.status >= 500 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD") && req.url !~ "^/(admin|api|preview)(/|\?|$)") {
    set req.http.x-stale-if-error = "1";
    return (restart);
  }
  unset resp.http.via;
  unset resp.http.x-varnish;
  unset resp.http.x-kept;
  if (req.http.x-kept) {
    # Never fresh, so that a hit is what was last seen.
    if (obj.hits > 0) {
      set resp.http.x-older = "1";
    }
    return (deliver);
  }
  unset resp.http.cache-tag;
  if (obj.hits > 0) {
    set resp.http.x-cache = "hit";
  } else {
    set resp.http.x-cache = "miss";
  }
}

sub vcl_synth {
  set resp.http.cache-control = "no-store";
  set resp.http.content-type = "text/plain; charset=utf-8";
  synthetic(resp.reason);
  return (deliver);
}
