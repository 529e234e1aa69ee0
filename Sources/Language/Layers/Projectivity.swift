/// Undoes the decoration by which a parser without crossing arcs was taught crossing ones.
///
/// A label "relcl||dobj" says: the true head is a "dobj" below the head that was found. It is searched breadth first, from
/// left to right. Nivre and Nilsson, *Pseudo-Projective Dependency Parsing*, 2005 (scheme HEAD). spaCy:
/// `nonproj.deprojectivize`.
struct Projectivity: Sendable {
  /// The labels of finished trees: those without decoration, and the parts of the others.
  let labels: [String]
  /// For each label of the parser, the finished label and the label of the true head (-1: not decorated).
  private let parts: [(own: Int16, head: Int16)]

  init(labels decorated: [String]) {
    var labels: [String] = []
    func place(_ name: Substring) -> Int16 {
      if let known = labels.firstIndex(where: { $0 == name }) { return Int16(known) }
      labels.append(String(name))
      return Int16(labels.count - 1)
    }
    parts = decorated.map { label in
      let bytes = label.utf8
      // "||" stands between two names, which have no bar of their own.
      guard let bar = bytes.firstIndex(of: UInt8(ascii: "|")) else { return (place(label[...]), -1) }
      return (place(label[..<bar]), place(label[bar...].drop { $0 == "|" }))
    }
    self.labels = labels
  }

  /// Memory for one thread.
  struct Workspace {
    private var targets: [Int16] = []
    private var firstChild: [Int32] = []
    private var nextChild: [Int32] = []
    private var queue: [Int32] = []
    private var edges = TreeEdges()
  }

  /// Turns the parser's label numbers into finished ones and moves the tokens whose labels are decorated.
  ///
  /// - Complexity: O(tokens), plus O(tokens) for each decorated label.
  func apply(
    heads: inout [Int32], labels: inout [Int16], isSpace: (Int) -> Bool, _ workspace: inout Workspace
  ) {
    let decorated = labels.contains { parts[Int($0)].head >= 0 }
    if decorated { workspace.begin(heads, targets: labels.lazy.map { parts[Int($0)].head }) }
    for i in labels.indices { labels[i] = parts[Int(labels[i])].own }
    if decorated { workspace.reattach(&heads, labels, isSpace: isSpace) }
  }
}

extension Projectivity.Workspace {
  fileprivate mutating func begin(_ heads: [Int32], targets labels: some Sequence<Int16>) {
    targets.removeAll(keepingCapacity: true)
    targets.append(contentsOf: labels)
    edges.compute(heads)
    firstChild.removeAll(keepingCapacity: true)
    firstChild.append(contentsOf: repeatElement(-1, count: heads.count))
    nextChild.removeAll(keepingCapacity: true)
    nextChild.append(contentsOf: repeatElement(-1, count: heads.count))
    for i in heads.indices.reversed() where Int(heads[i]) != i {
      nextChild[i] = firstChild[Int(heads[i])]
      firstChild[Int(heads[i])] = Int32(i)
    }
  }

  fileprivate mutating func reattach(_ heads: inout [Int32], _ labels: [Int16], isSpace: (Int) -> Bool) {
    for i in heads.indices where targets[i] >= 0 {
      if let head = search(for: targets[i], below: heads[i], except: i, labels, isSpace: isSpace) {
        unlink(Int32(i), from: heads[i])
        link(Int32(i), to: head)
        heads[i] = head
      }
      // From here on the token has its finished label and can be found by it.
      targets[i] = -1
    }
  }

  /// The first token with this label, breadth first and from left to right.
  private mutating func search(
    for label: Int16, below top: Int32, except token: Int, _ labels: [Int16], isSpace: (Int) -> Bool
  ) -> Int32? {
    queue.removeAll(keepingCapacity: true)
    queue.append(top)
    var front = 0
    while front < queue.count {
      let head = Int(queue[front])
      front += 1
      // A child outside the edges that the tree had at first is not seen, as in spaCy.
      var next = firstChild[head]
      while next >= 0, next <= edges.right[head] {
        let child = Int(next)
        next = nextChild[child]
        if child < edges.left[head] || child == token || isSpace(child) { continue }
        if labels[child] == label, targets[child] < 0 { return Int32(child) }
        queue.append(Int32(child))
      }
    }
    return nil
  }

  private mutating func unlink(_ child: Int32, from head: Int32) {
    guard child != head else { return }
    if firstChild[Int(head)] == child {
      firstChild[Int(head)] = nextChild[Int(child)]
      return
    }
    var before = firstChild[Int(head)]
    while before >= 0, nextChild[Int(before)] != child { before = nextChild[Int(before)] }
    if before >= 0 { nextChild[Int(before)] = nextChild[Int(child)] }
  }

  /// Children stand in the order of the text.
  private mutating func link(_ child: Int32, to head: Int32) {
    var before: Int32 = -1
    var after = firstChild[Int(head)]
    while after >= 0, after < child { (before, after) = (after, nextChild[Int(after)]) }
    nextChild[Int(child)] = after
    if before < 0 { firstChild[Int(head)] = child } else { nextChild[Int(before)] = child }
  }
}
