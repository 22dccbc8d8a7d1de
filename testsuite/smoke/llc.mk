xorsum: main.o xorsum.o
	$(CC) $^ -o $@

%.ll: %.c
	$(CC) -O2 -S -emit-llvm $< -o $@
%.o: %.ll
	$(LLC) -O3 -relocation-model=pic -filetype=obj $< -o $@
%.o: %.c
