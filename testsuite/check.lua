-- Exercises Lua's own C code: strings and patterns, tables and sorting, numbers, coroutines, garbage collection.
local function check(name, got, expected)
  if got ~= expected then error(("%s: %s, not %s"):format(name, tostring(got), tostring(expected))) end
end

local words = {}
for word in ("the quick brown fox jumps over the lazy dog"):gmatch("%a+") do words[#words + 1] = word end
table.sort(words)
check("sort", table.concat(words, " "), "brown dog fox jumps lazy over quick the the")
check("gsub", (("hello world"):gsub("o", "0")), "hell0 w0rld")
check("find", ("a.b.c"):find(".", 3, true), 4)
check("balanced", ("f(a(b)c)d"):match("%b()"), "(a(b)c)")
check("format", ("%5.2f|%-5d|%x|%q"):format(3.14159, 42, 255, "a\nb"), ' 3.14|42   |ff|"a\\\nb"')
check("pack", string.unpack("<i4", string.pack("<i4", -7)), -7)
check("reverse", ("abc"):rep(3, "-"):reverse(), "cba-cba-cba")
check("utf8", utf8.len("naïve"), 5)

local numbers = {}
for i = 1, 1000 do numbers[i] = (i * 7919) % 1009 end
table.sort(numbers, function(a, b) return a > b end)
for i = 2, #numbers do assert(numbers[i - 1] >= numbers[i]) end
table.move(numbers, 1, 10, 991)
check("move", numbers[991], numbers[1])
check("unpack", select("#", table.unpack(numbers, 1, 200)), 200)

check("integer", 7 // 2 * 2 + 7 % 2, 7)
check("float", string.format("%.14g", 2 ^ 53 + 0.5), "9.007199254741e+15")
check("tostring", tostring(1e15), "1e+15")
check("tonumber", tonumber("0x1p4"), 16.0)
check("bits", (0xF0F0 ~ 0xFF) & 0xFFFF, 0xF00F)

local produced = coroutine.wrap(function() for i = 1, 100 do coroutine.yield(i * i) end end)
local sum = 0
for _ = 1, 100 do sum = sum + produced() end
check("coroutines", sum, 338350)

local weak = setmetatable({}, { __mode = "k", __index = function(_, k) return k end })
for i = 1, 10000 do weak[{}] = ("x"):rep(i % 50) end
collectgarbage()
check("weak", next(weak), nil)
check("index", weak.name, "name")
check("load", load("local a <const> = 6; return a * 7")(), 42)
check("error", select(2, pcall(error, { code = 3 })).code, 3)

local tree = {}
local function insert(node, key)
  if not node then return { key = key } end
  if key < node.key then node.left = insert(node.left, key) else node.right = insert(node.right, key) end
  return node
end
local root
for i = 1, 2000 do root = insert(root, (i * 48271) % 65537) end
local function depth(node) return node and 1 + math.max(depth(node.left), depth(node.right)) or 0 end
assert(depth(root) > 10)
print("ok")
