-- One item a call: eight of ten name nothing of the list, one is controlled, one has questions, as in a mixed shipment.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"

local texts = {
  "cotton shirts, men, 100 % cotton, blue", "hex bolts M8 x 40, zinc plated, DIN 933", "NdFeB magnets N42SH, 20 x 10 x 2 mm",
  "Dysprosium oxide Dy2O3 99.9 %, 25 kg drums", "ball bearings 6204-2RS", "plastic housings for pumps", "stainless steel flanges DN50",
  "wireless headphones", "printed circuit boards, populated", "rubber seals, assorted",
}
local sent = 0

function request()
  sent = sent + 1
  return wrk.format(nil, nil, nil, string.format('{"text":"%s"}', texts[sent % #texts + 1]))
end
