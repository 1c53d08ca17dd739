/** Why work on another thread ended without an answer. */
export type TaskEnd =
  /** It broke, or the thread was lost. */
  | "broken"
  /** It gave no sign of life for too long. */
  | "silent"
  /** It asked for more memory than it may have. */
  | "out-of-memory"
  /** `stop` was called. */
  | "stopped";

/** What a task tells on its way; the last of it is the answer. */
export type TaskMessage = { progress: unknown } | { answer: unknown };

/** The answer, or why there is none; `error` is what broke, for the log. */
export type TaskResult = { ok: true; answer: unknown } | { ok: false; reason: TaskEnd; error?: unknown };

export type RunningTask = {
  /** Never rejects. */
  ended: Promise<TaskResult>;
  stop: () => void;
};

export type Task = {
  name: "read-file" | "advice";
  /** Plain data, like what comes out. */
  input: unknown;
  onProgress?: (progress: unknown) => void;
};

/** Work that would hold up the requests of everybody else, done on another thread. Passed in, so that tests can do it right here. */
export type Background = {
  start: (task: Task) => RunningTask;
  /** How long a page waits for work to end before it shows how far it is. */
  patienceMillis: number;
};
