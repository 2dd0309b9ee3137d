package main

import "parley/edtf"

// when are the flags of commands that can be asked as of a day. Dates are EDTF; kong reports what is none. Embed it.
type when struct {
	AsOf    edtf.Date `name:"as-of" placeholder:"DATE" help:"What held on that day (2025-03-01, 2025-03, 2025). Default: the latest date in the account."`
	KnownAt edtf.Date `name:"known-at" placeholder:"DATE" help:"Only what had been received by that day."`
}

// since is the flag for the start of a window. Embed it.
type since struct {
	Since edtf.Date `placeholder:"DATE" help:"What changed or happened from that day on."`
}
