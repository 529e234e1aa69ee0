#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the flat model file is kept on this machine.
public enum ModelLocation {
  /// The environment variable that names another model file.
  public static let variable = "CHANCERY_MODEL"
  /// The file's name. It tells the weights and the format, so that several can lie side by side.
  public static let name = "en_core_web_md-3.7.1.model\(ModelFile.version)"

  /// `$CHANCERY_MODEL`, or else `$XDG_DATA_HOME/chancery/` (`~/.local/share/chancery/`) and the file's name; nil when
  /// the environment names no home. The file need not be there.
  public static func path() -> String? {
    path { name in getenv(name).map { String(cString: $0) } }
  }

  /// The same for an environment of the caller's.
  static func path(_ environment: (String) -> String?) -> String? {
    if let path = environment(variable), !path.isEmpty { return path }
    // The specification says that a relative path is to be ignored.
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return "\(data)/chancery/\(name)" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/.local/share/chancery/\(name)"
  }
}
