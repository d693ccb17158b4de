-- One unit's scores, each time under an address that was not asked for before: limit only changes the address.
local units = { "tp-lai-chau", "huyen-than-uyen", "huyen-tan-uyen", "huyen-sin-ho" }
local call = 0

request = function()
  call = call + 1
  return wrk.format("GET", "/api/v1/scores?year=2024&bloc=huyen&unit=" .. units[call % 4 + 1] .. "&limit=" .. (100 + math.floor(call / 4) % 9900))
end
