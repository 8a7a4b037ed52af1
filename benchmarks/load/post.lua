-- wrk posts the lines of a file one after the other, or so many of them at a time as NDJSON.
-- Environment: BODIES (file), TOGETHER (lines of a request, 1), TYPE (media type), KEY (API key).
local together = tonumber(os.getenv("TOGETHER") or "1")
local headers = { ["Content-Type"] = os.getenv("TYPE") or "application/json" }
local key = os.getenv("KEY")
if key and key ~= "" then headers["Authorization"] = "Bearer " .. key end

local lines = {}
for line in io.lines(os.getenv("BODIES")) do lines[#lines + 1] = line end

local bodies = {}
for first = 1, #lines do
  local body = {}
  for i = 0, together - 1 do body[#body + 1] = lines[(first - 1 + i) % #lines + 1] end
  bodies[first] = table.concat(body, "\n") .. (together > 1 and "\n" or "")
end

local next = 0
function request()
  next = next % #bodies + 1
  return wrk.format("POST", nil, headers, bodies[next])
end

-- One line for the script that reads it: requests, microseconds, those that were not answered with 2xx, p99 in microseconds.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d\n", summary.requests, summary.duration,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(99)))
end
