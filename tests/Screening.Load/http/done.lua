-- One line of figures; anything but a success shows.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "%8.0f calls/s  p50 %6.2f ms  p99 %7.2f ms  failed %d\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
