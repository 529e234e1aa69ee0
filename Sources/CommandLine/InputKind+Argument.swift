public import ArgumentParser
public import Intake

/// `--as text`.
extension InputKind: ExpressibleByArgument {}
