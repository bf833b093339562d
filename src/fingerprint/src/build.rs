//! How code is built, as far as that changes what it computes: compiler, target, flags, and the
//! settings of the profile.
//!
//! Left out: a profile of one's own that inherits another shows by its `opt-level` alone, and
//! settings given by `cargo --config` do not show: Cargo tells a build script no more.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

/// What Cargo and the compiler say about a build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Build {
    /// The compiler's version, as `rustc --version` prints it.
    pub rustc: String,
    /// The target's triple.
    pub target: String,
    /// The instruction sets that the compiler may use anywhere (`CARGO_CFG_TARGET_FEATURE`).
    pub target_features: String,
    /// The flags of `RUSTFLAGS` and of Cargo's configuration.
    pub flags: Vec<String>,
    /// The built-in profile that is built, or inherited: `release` or `dev`.
    pub profile: String,
    /// `CARGO_PROFILE_…` and others of this process's variables, by name.
    pub variables: BTreeMap<String, String>,
}

/// The settings of a profile that may change numbers, each with what it is in `release` and `dev`
/// where nobody sets it.
const SETTINGS: [(&str, &str, &str); 7] = [
    ("codegen-units", "16", "256"),
    ("debug-assertions", "false", "true"),
    ("lto", "false", "false"),
    ("opt-level", "3", "0"),
    ("overflow-checks", "false", "true"),
    ("panic", "unwind", "unwind"),
    ("rustflags", "", ""),
];

/// The variables that may set one of them.
pub const PROFILE_VARIABLES: [&str; 14] = [
    "CARGO_PROFILE_DEV_CODEGEN_UNITS",
    "CARGO_PROFILE_DEV_DEBUG_ASSERTIONS",
    "CARGO_PROFILE_DEV_LTO",
    "CARGO_PROFILE_DEV_OPT_LEVEL",
    "CARGO_PROFILE_DEV_OVERFLOW_CHECKS",
    "CARGO_PROFILE_DEV_PANIC",
    "CARGO_PROFILE_DEV_RUSTFLAGS",
    "CARGO_PROFILE_RELEASE_CODEGEN_UNITS",
    "CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS",
    "CARGO_PROFILE_RELEASE_LTO",
    "CARGO_PROFILE_RELEASE_OPT_LEVEL",
    "CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS",
    "CARGO_PROFILE_RELEASE_PANIC",
    "CARGO_PROFILE_RELEASE_RUSTFLAGS",
];

impl Build {
    /// The build that a build script runs in, from the variables that Cargo sets for it.
    pub fn of_script(rustc: &str, variables: impl IntoIterator<Item = (String, String)>) -> Self {
        let variables: BTreeMap<String, String> = variables.into_iter().collect();
        let get = |name: &str| variables.get(name).cloned().unwrap_or_default();
        let flags = get("CARGO_ENCODED_RUSTFLAGS");
        let profile = if get("PROFILE") == "debug" { "dev".to_owned() } else { get("PROFILE") };
        Self {
            rustc: rustc.to_owned(),
            target: get("TARGET"),
            target_features: get("CARGO_CFG_TARGET_FEATURE"),
            flags: flags.split('\x1f').filter(|f| !f.is_empty()).map(str::to_owned).collect(),
            profile,
            variables,
        }
    }

    /// The parts that every crate of the workspace shares, and those of the packages in `closure`
    /// that the profile treats in their own way. `root` is the workspace's manifest.
    pub(crate) fn parts(
        &self,
        root: &Table,
        closure: &BTreeSet<String>,
    ) -> BTreeMap<String, String> {
        let mut parts = BTreeMap::from([("rustc".to_owned(), self.rustc.clone())]);
        let flags = self.code_flags().join(" ");
        let texts = [
            ("target", &self.target),
            ("target features", &self.target_features),
            ("rustflags", &flags),
        ];
        for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            parts.insert(name.to_owned(), text.clone());
        }
        let profile = root.get("profile").and_then(|profiles| profiles.get(&self.profile));
        for (name, release, dev) in SETTINGS {
            let value = self.setting(profile, name);
            let default = match parts.get("profile debug-assertions") {
                Some(checked) if name == "overflow-checks" => checked.as_str(),
                _ if self.profile == "dev" => dev,
                _ => release,
            };
            let value = value.unwrap_or_else(|| default.to_owned());
            if !value.is_empty() {
                parts.insert(format!("profile {name}"), value);
            }
        }
        let packages = profile.and_then(|profile| profile.get("package")?.as_table());
        for (spec, settings) in packages.into_iter().flatten() {
            let name = spec.split(['@', ':']).next().unwrap_or(spec);
            if spec != "*" && !closure.contains(name) {
                continue;
            }
            for (setting, ..) in SETTINGS {
                if let Some(value) = settings.get(setting) {
                    parts.insert(format!("profile {spec} {setting}"), shown(value));
                }
            }
        }
        parts
    }

    /// A setting of the profile: from the environment, which comes first, or from the manifest.
    fn setting(&self, profile: Option<&Value>, name: &str) -> Option<String> {
        let variable = format!("CARGO_PROFILE_{}_{name}", self.profile);
        let variable = variable.to_uppercase().replace('-', "_");
        let own = profile.and_then(|profile| profile.get(name)).map(shown);
        self.variables.get(&variable).cloned().or(own).or_else(|| {
            // What a profile of one's own says of it.
            self.variables.get("OPT_LEVEL").filter(|_| name == "opt-level").cloned()
        })
    }

    /// The flags without those that only choose what the compiler warns about.
    fn code_flags(&self) -> Vec<&str> {
        let mut kept = Vec::new();
        let mut flags = self.flags.iter().map(String::as_str);
        while let Some(flag) = flags.next() {
            match flag {
                "-A" | "-W" | "-D" | "-F" | "--cap-lints" => _ = flags.next(),
                lint if ["-A", "-W", "-D", "-F", "--cap-lints="]
                    .iter()
                    .any(|l| lint.starts_with(l)) => {}
                flag => kept.push(flag),
            }
        }
        kept
    }
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
