import ArgumentParser
import Glibc

// A reader of our output that goes away (`| head`) ends a write with EPIPE, which ends the run quietly.
signal(SIGPIPE, SIG_IGN)

do {
  var command = try Chancery.parseAsRoot()
  try command.run()
} catch let failure as Failure {
  failure.report()
  exit(failure.code.rawValue)
} catch {
  let code = Chancery.exitCode(for: error)
  let message = Chancery.fullMessage(for: error)
  guard code != .success else {
    Output.standard.tryWriting(message + "\n")
    exit(0)
  }
  if !message.isEmpty { Output.complain(message) }
  exit(code == .validationFailure ? Failure.Code.usage.rawValue : code.rawValue)
}
