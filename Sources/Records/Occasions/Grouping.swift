/// Accounts sorted into occasions.
public enum Grouping {
  /// The groups of accounts that are linked by `Occasion.same`, directly or through others.
  ///
  /// - Complexity: O(n²) comparisons; n is the number of accounts of a few occasions.
  public static func groups(of accounts: [Account]) -> [[Account]] {
    var group = Array(accounts.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    for a in accounts.indices {
      for b in accounts.indices[..<a] {
        let (rootA, rootB) = (root(a), root(b))
        if rootA != rootB, Occasion.same(accounts[a], accounts[b]) {
          group[max(rootA, rootB)] = min(rootA, rootB)
        }
      }
    }
    var members: [Int: [Account]] = [:]
    for index in accounts.indices { members[root(index), default: []].append(accounts[index]) }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }
}
