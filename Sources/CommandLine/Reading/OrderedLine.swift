import Foundation

/// Work done on several threads at once, fed in order and handed on in the same order.
///
/// At most `capacity` pieces are under way between the feeding and the handing on, so that memory stays bounded however
/// much faster one end is than the other.
///
/// ```
///  feeder thread          worker threads             caller's thread
///  feed(1) feed(2) …  ──▶ 2 is done before 1    ──▶  consume(1) consume(2) …
///  waits when full        each with its own tools    waits for the next in order
/// ```
final class OrderedLine<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  // Unchecked, because every stored variable is touched only while `condition` is locked.
  private let condition = NSCondition()
  private let capacity: Int
  private var waiting: [(number: Int, input: Input)] = []
  private var done: [Int: Output] = [:]
  private var fed = 0
  private var consumed = 0
  private var isFedUp = false
  private var isStopped = false

  init(capacity: Int) { self.capacity = max(1, capacity) }

  /// Runs the line until everything that was fed is consumed, or until `consume` throws.
  ///
  /// - Parameters:
  ///   - workers: The number of worker threads.
  ///   - makeWorker: Called once on every worker thread; what it returns stays on that thread.
  ///   - feed: Runs on a thread of its own; calls its argument with each piece, which answers false when nothing more is
  ///     wanted.
  ///   - consume: Called on the caller's thread, in the order of feeding.
  /// - Throws: What `consume` throws.
  func run(
    workers: Int, makeWorker: @escaping @Sendable () -> (Input) -> Output,
    feed: @escaping @Sendable ((Input) -> Bool) -> Void, consume: (Output) throws -> Void
  ) throws {
    let threads = DispatchGroup()
    start(threads) { [self] in
      feed(put)
      condition.withLock {
        isFedUp = true
        condition.broadcast()
      }
    }
    for _ in 0..<max(1, workers) {
      start(threads) { [self] in
        let work = makeWorker()
        while let (number, input) = take() {
          let output = work(input)
          condition.withLock {
            done[number] = output
            condition.broadcast()
          }
        }
      }
    }
    defer {
      condition.withLock {
        isStopped = true
        condition.broadcast()
      }
      threads.wait()
    }
    while let output = next() { try consume(output) }
  }

  private func start(_ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
      body()
      group.leave()
    }
    thread.stackSize = 16 << 20
    thread.start()
  }

  /// Adds a piece; waits while the line is full.
  private func put(_ input: Input) -> Bool {
    condition.withLock {
      while fed - consumed >= capacity && !isStopped { condition.wait() }
      if isStopped { return false }
      waiting.append((fed, input))
      fed += 1
      condition.broadcast()
      return true
    }
  }

  /// The next piece to work on; nil when there will be none.
  private func take() -> (Int, Input)? {
    condition.withLock {
      while waiting.isEmpty && !isFedUp && !isStopped { condition.wait() }
      if isStopped || waiting.isEmpty { return nil }
      let first = waiting.removeFirst()
      return (first.number, first.input)
    }
  }

  /// The next result in order; nil when all are consumed.
  private func next() -> Output? {
    condition.withLock {
      while done[consumed] == nil {
        if isFedUp && consumed == fed { return nil }
        condition.wait()
      }
      let output = done.removeValue(forKey: consumed)
      consumed += 1
      condition.broadcast()
      return output
    }
  }
}
