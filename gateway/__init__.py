"""Who chats: the chat API, the tools of voice agents, the chat page. aiohttp."""
