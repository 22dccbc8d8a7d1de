# Compiles C and C++ through LLVM IR and $(LLC): .c -> .ll -> .s -> .o. Include it after your own variables.
# LLCFLAGS are llc's; code for executables and libraries as Linux has them is position-independent.
ifeq ($(origin CC),default)
CC := clang
endif
ifeq ($(origin CXX),default)
CXX := clang++
endif
LLC ?= llmcc
LLCFLAGS ?= -O3 -relocation-model=pic

%.ll: %.c
	$(CC) $(CPPFLAGS) $(CFLAGS) -S -emit-llvm $< -o $@
%.ll: %.cc
	$(CXX) $(CPPFLAGS) $(CXXFLAGS) -S -emit-llvm $< -o $@
%.ll: %.cpp
	$(CXX) $(CPPFLAGS) $(CXXFLAGS) -S -emit-llvm $< -o $@
%.s: %.ll
	$(LLC) $(LLCFLAGS) $< -o $@
%.o: %.s
	$(CC) -c $< -o $@

# make's own rules go the whole way in one step, and would come first.
%.o: %.c
%.o: %.cc
%.o: %.cpp
%.s: %.c
%.s: %.cc
%.s: %.cpp
