package casefile

// Graph is the graph section of a case file, for `parley stability`.
type Graph struct{}

// decodeGraph reads the graph section; n is the zero Node where the file has none. Parties and issues are decoded by then.
func (c *Case) decodeGraph(n Node) {
	if !n.Exists() {
		return
	}
	c.Graph = &Graph{}
}
