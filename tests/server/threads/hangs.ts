// A reader that never answers and never lets go.
for (;;);
