import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = NonceContext.Provider;

/** The nonce of this response, on the server; scripts that are already running do not need it. */
export const useNonce = (): string | undefined => useContext(NonceContext);
