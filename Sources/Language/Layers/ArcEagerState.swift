/// The state of an arc-eager parse: a stack of tokens, a buffer of tokens to come, and the arcs so far.
///
/// The buffer is the rest of the text, before which stand the tokens that were put back. spaCy: `StateC`.
struct ArcEagerState {
  /// Token numbers, bottom first.
  private var stack: [Int32] = []
  /// Tokens that were put back, the next one last.
  private var returned: [Int32] = []
  /// The first token that was never on the stack.
  private var next: Int32 = 0
  private var length: Int32 = 0
  /// Each token's head, or -1.
  private(set) var heads: [Int32] = []
  /// Each token's label if it has a head: a place in ``MoveTable/labels``.
  private(set) var labels: [Int16] = []
  /// The child that was attached last on either side of each token, or -1.
  private var leftChild: [Int32] = []
  private var rightChild: [Int32] = []
  /// The child that was attached to the same head on the right just before each token, or -1.
  private var elder: [Int32] = []
  /// Tokens that were put back without a head, and may not be shifted again.
  private var unshiftable: [Bool] = []
  private var starts: [SentenceStart] = []

  /// Begins a text of `count` tokens. `starts` says what is known of sentence starts; empty: nothing.
  mutating func begin(count: Int, starts known: [SentenceStart]) {
    func fill<Value>(_ array: inout [Value], _ value: Value) {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(value, count: count))
    }
    stack.removeAll(keepingCapacity: true)
    returned.removeAll(keepingCapacity: true)
    (next, length) = (0, Int32(count))
    fill(&heads, -1)
    fill(&labels, 0)
    fill(&leftChild, -1)
    fill(&rightChild, -1)
    fill(&elder, -1)
    fill(&unshiftable, false)
    if known.isEmpty {
      fill(&starts, .unknown)
    } else {
      starts.removeAll(keepingCapacity: true)
      starts.append(contentsOf: known)
    }
  }

  var depth: Int { stack.count }
  var bufferLength: Int { Int(length - next) + returned.count }
  var isFinal: Bool { stack.isEmpty && bufferLength == 0 }

  /// The token `i` below the top of the stack, or -1.
  @inline(__always)
  func S(_ i: Int) -> Int32 { i < stack.count ? stack[stack.count - 1 - i] : -1 }

  /// The token `i` after the front of the buffer, or -1.
  @inline(__always)
  func B(_ i: Int) -> Int32 {
    if i < returned.count { return returned[returned.count - 1 - i] }
    let token = next + Int32(i - returned.count)
    return token < length ? token : -1
  }

  /// The left child that `token` got last, or -1.
  @inline(__always)
  func L(_ token: Int32) -> Int32 { token < 0 ? -1 : leftChild[Int(token)] }

  /// The right child that `token` got last, or -1.
  @inline(__always)
  func R(_ token: Int32) -> Int32 { token < 0 ? -1 : rightChild[Int(token)] }

  func isStart(_ token: Int32) -> Bool { token >= 0 && starts[Int(token)] == .start }
  func cannotStart(_ token: Int32) -> Bool { token >= 0 && starts[Int(token)] == .inside }
  func isUnshiftable(_ token: Int32) -> Bool { token >= 0 && unshiftable[Int(token)] }

  mutating func push() {
    if let token = returned.popLast() {
      stack.append(token)
    } else {
      stack.append(next)
      next += 1
    }
  }

  mutating func pop() {
    stack.removeLast()
  }

  /// Pops a token that has a head or is alone on the stack; puts any other one back before the buffer, to find its head
  /// there (Honnibal and Johnson, *An Improved Non-monotonic Transition System*, 2015).
  mutating func reduce() {
    let token = stack.removeLast()
    if heads[Int(token)] < 0, !stack.isEmpty {
      unshiftable[Int(token)] = true
      returned.append(token)
    }
  }

  /// A new arc, instead of the one that `child` may have had.
  mutating func attach(_ child: Int32, to head: Int32, label: Int16) {
    let former = heads[Int(child)]
    // A token that has a head stands on the stack right above it, so it is that head's last right child.
    if former >= 0, former < child, rightChild[Int(former)] == child {
      rightChild[Int(former)] = elder[Int(child)]
    }
    if head > child {
      leftChild[Int(head)] = child
    } else {
      elder[Int(child)] = rightChild[Int(head)]
      rightChild[Int(head)] = child
    }
    heads[Int(child)] = head
    labels[Int(child)] = label
  }

  mutating func allowShift(_ token: Int32) { unshiftable[Int(token)] = false }
  mutating func startSentence(_ token: Int32) { starts[Int(token)] = .start }
}

/// What is known, before the parse, of a sentence's beginning at a token.
enum SentenceStart: Int8, Sendable {
  case inside = -1
  case unknown = 0
  case start = 1
}
