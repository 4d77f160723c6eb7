// Reads a casebook's log with Go's own implementation of signed notes and transparency logs:
// the checkpoint opens with the key, and every entry of every bundle is proven to be in the tree.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		// Go writes tile/<height>/<level>/<number>; C2SP leaves the height out.
		path := strings.Replace(t.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
	return value
}

func main() {
	log, key := folder(os.Args[1]), os.Args[2]
	verifier := must(note.NewVerifier(key))
	opened := must(note.Open(must(os.ReadFile(filepath.Join(string(log), "checkpoint"))), note.VerifierList(verifier)))
	lines := strings.Split(opened.Text, "\n")
	var size int64
	must(fmt.Sscan(lines[1], &size))
	tree := tlog.Tree{N: size, Hash: must(tlog.ParseHash(lines[2]))}
	reader := tlog.TileHashReader(tree, log)
	proven := int64(0)
	for bundle := int64(0); bundle*256 < size; bundle++ {
		width := min(size-bundle*256, 256)
		path := strings.Replace(tlog.Tile{H: 8, L: 0, N: bundle, W: int(width)}.Path(), "tile/8/0/", "tile/entries/", 1)
		data := must(os.ReadFile(filepath.Join(string(log), path)))
		for len(data) > 0 {
			length := binary.BigEndian.Uint16(data)
			entry := data[2 : 2+length]
			data = data[2+length:]
			proof := must(tlog.ProveRecord(size, proven, reader))
			must(0, tlog.CheckRecord(proof, size, tree.Hash, proven, tlog.RecordHash(entry)))
			proven++
		}
	}
	half := max(size/2, 1)
	older := must(tlog.TreeHash(half, reader))
	must(0, tlog.CheckTree(must(tlog.ProveTree(size, half, reader)), size, tree.Hash, half, older))
	fmt.Printf("%s %d %d\n", lines[0], size, proven)
}
