// The Sandbox network as a process of its own; its options are those of the network's main.
import '@arkyra/network-sandbox/server/main';
