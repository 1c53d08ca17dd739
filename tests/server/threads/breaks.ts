throw new Error("a reader that breaks");
