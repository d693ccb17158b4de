-- wrk script. MODE: "computed" gives every request an address of its own, so that no cache can answer ("_n_" in the path becomes a
-- number, of a page that would lead away from an address with something else in it); "repeated" asks for the
-- same page again; "held" sends the ETag as a browser does that has the page. The last line is read by the program.
local mode = os.getenv("MODE") or "repeated"
local tag = os.getenv("TAG")
local threads = 0

function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init(args)
  count = 0
  start = os.time()
  wrk.headers["Accept-Encoding"] = "br"
  if mode == "held" then
    wrk.headers["If-None-Match"] = tag
  end
end

function request()
  if mode ~= "computed" then
    return wrk.format("GET")
  end
  count = count + 1
  if string.find(wrk.path, "_n_", 1, true) then
    return wrk.format("GET", (string.gsub(wrk.path, "_n_", string.format("%g", (count * 7 % 996) / 10))))
  end
  local joint = string.find(wrk.path, "?", 1, true) and "&" or "?"
  return wrk.format("GET", wrk.path .. joint .. "lan=" .. start .. "-" .. id .. "-" .. count)
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("RESULT %.3f %.3f %.3f %.1f %d\n",
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    summary.requests / summary.duration * 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
